using Ketamine.Bot.Feedback;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Cards;

/// <summary>Writes the few Adaptive Card elements that the bot uses, as JSON of version 1.5.</summary>
internal static class AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The type of a row of buttons within the body.</summary>
    public const string ActionSet = "ActionSet";

    private const string BehindId = "behind";
    private const string ButtonId = "show-behind";

    public static JObject Create(IEnumerable<JObject> body, IEnumerable<JObject> actions) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = "1.5",
        // Teams would cut long questions off at the edge of a narrow card.
        ["msteams"] = new JObject { ["width"] = "Full" },
        ["body"] = new JArray(body),
        ["actions"] = new JArray(actions),
    };

    /// <summary>A paragraph of Markdown that wraps.</summary>
    public static JObject Text(string markdown) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = markdown,
        ["wrap"] = true,
    };

    /// <summary>What a person wrote, line by line and as it stands: no mark in it means anything.</summary>
    public static IEnumerable<JObject> Plain(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new JObject
        {
            ["type"] = "RichTextBlock",
            ["inlines"] = new JArray(new JObject { ["type"] = "TextRun", ["text"] = line }),
        });

    /// <summary>The question above an answer; a heading for screen readers.</summary>
    public static JObject Heading(string text)
    {
        var block = Text(text);
        block["size"] = "Medium";
        block["weight"] = "Bolder";
        block["style"] = "heading";
        return block;
    }

    /// <summary>Smaller, quieter text for sources, dates and the disclaimer.</summary>
    public static JObject Small(string markdown)
    {
        var block = Text(markdown);
        block["size"] = "Small";
        block["isSubtle"] = true;
        return block;
    }

    /// <summary>The last line of a card.</summary>
    public static JObject Disclaimer(string text)
    {
        var last = Small(text);
        last["separator"] = true;
        return last;
    }

    public static JObject Container(string style, params IEnumerable<JObject> items) => new()
    {
        ["type"] = "Container",
        ["style"] = style,
        ["items"] = new JArray(items),
    };

    /// <summary>A button, and what it brings into sight; once pressed it is gone. A card has room for one.</summary>
    public static IEnumerable<JObject> Behind(string title, IEnumerable<JObject> items)
    {
        var toggle = new JObject { ["type"] = "Action.ToggleVisibility", ["title"] = title, ["targetElements"] = new JArray(BehindId, ButtonId) };
        yield return new JObject { ["type"] = ActionSet, ["id"] = ButtonId, ["actions"] = new JArray(toggle) };

        var behind = Container("default", items);
        behind["id"] = BehindId;
        behind["isVisible"] = false;
        yield return behind;
    }

    /// <summary>A button that says a text as if the person had typed it, in Teams and in Web Chat.</summary>
    public static JObject Say(string text) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = text,
        ["data"] = new JObject
        {
            ["__isBotFrameworkCardAction"] = true,
            ["cardAction"] = new JObject { ["type"] = "imBack", ["value"] = text },
            ["msteams"] = new JObject { ["type"] = "imBack", ["value"] = text },
        },
    };

    /// <summary>A button that rates the reply of a receipt.</summary>
    public static JObject Rate(string title, string rating, string receipt) =>
        Submit(title, new JObject { ["action"] = FeedbackRequest.Name, ["rating"] = rating, ["receipt"] = receipt });

    /// <summary>A button that sends data, and what was typed into the card's boxes.</summary>
    public static JObject Submit(string title, JObject data) => new() { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data };

    /// <summary>A box for several lines of text.</summary>
    public static JObject Input(string id, string label, int maxLength) => new()
    {
        ["type"] = "Input.Text",
        ["id"] = id,
        ["label"] = label,
        ["isMultiline"] = true,
        ["maxLength"] = maxLength,
    };
}
