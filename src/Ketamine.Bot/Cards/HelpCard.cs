using Ketamine.Answering;
using Ketamine.Knowledge;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Cards;

/// <summary>The body of a card that shows help: the lines to call first, then what to do.</summary>
internal sealed class HelpCard(Texts texts, CardLayout layout)
{
    private readonly EntryWording _wording = new(texts);

    // Nothing here waits behind a button.
    private readonly AnswerCard _answer = new(texts, CardLayout.Whole);

    public IEnumerable<JObject> Body(EscalationReply reply)
    {
        var opening = Markdown.Blocks(reply.Text).Append(reply.TextInOwnLanguage).OfType<string>().Select(Strong);
        yield return AdaptiveCard.Container("attention", opening.Concat(Lines(reply)));
        if (reply.Entry is { } entry)
        {
            var heading = AdaptiveCard.Heading(_wording.WhatToDoHeading);
            heading["spacing"] = "Large";
            yield return heading;
            foreach (var block in _answer.Passport(entry))
            {
                yield return block;
            }
        }

        yield return AdaptiveCard.Text(reply.Afterwards);
        if (layout == CardLayout.Folded && reply.HelpLines.Count > 0)
        {
            // Teams scrolls to the end of a new message, where nobody would see the lines above.
            yield return AdaptiveCard.Container("attention", reply.HelpLines.Select(Line));
        }
    }

    public IEnumerable<JObject> Body(RefusalReply reply)
    {
        yield return Strong(reply.Text);
        foreach (var block in reply.Entry is { } entry ? _answer.Passport(entry) : [])
        {
            yield return block;
        }

        if (reply.HelpLines.Count > 0)
        {
            yield return AdaptiveCard.Container("emphasis", Lines(reply));
        }
    }

    private IEnumerable<JObject> Lines(Reply reply)
    {
        foreach (var line in reply.HelpLines)
        {
            yield return Line(line);
        }

        if (reply.HelpLines.Count > 0)
        {
            yield return AdaptiveCard.Small(_wording.ListedLine(reply.HelpLines));
        }
    }

    private static JObject Line(HelpLine line) =>
        AdaptiveCard.Text($"{Markdown.Escape(line.Label)}: **[{line.Number ?? line.Address.Host}]({line.Address})**");

    private static JObject Strong(string text)
    {
        var block = AdaptiveCard.Text(text);
        block["weight"] = "Bolder";
        return block;
    }
}
