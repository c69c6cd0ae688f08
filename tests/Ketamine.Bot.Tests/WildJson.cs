using CsCheck;

namespace Ketamine.Bot.Tests;

/// <summary>JSON as nobody would write it, with the names that the doors read.</summary>
internal static class WildJson
{
    private static readonly string[] Names =
    [
        "type", "text", "textFormat", "locale", "name", "value", "channelData", "replyToId", "reactionsAdded", "reactionsRemoved", "from", "attachments", "entities",
        "timestamp", "user", "id", "region", "conversation", "membersAdded", "suggestedActions", "relatesTo", "$type", "$ref", "__proto__", "",
    ];

    private static readonly string[] Leaves =
    [
        "null", "true", "0", "-1", "1e999", "1.5", "99999999999999999999999999", "\"\"", "\"message\"", "\"event\"", "\"typing\"", "\"messageReaction\"", "\"invoke\"", "\"hello\"",
        "\"en-GB\"", "\"\\ud800\"", "\"\\u0000\"", "\"\\u202e\"", "\"2026-13-45T99:99:99Z\"", "\"dl_0123456789abcdefABCDEF\"", "\"System.Object, mscorlib\"", "\"/Date(1)/\"",
    ];

    private static readonly string[] NoJson = ["NaN", "undefined", "new Date(1)", "'single'", "/* comment */ 1", "[", "}", "\"open"];

    /// <summary>A name that the readers of some door know.</summary>
    public static readonly Gen<string> Name = Gen.OneOf(Names);

    private static readonly Gen<string> Leaf = Gen.Frequency((12, Gen.OneOf(Leaves)), (1, Gen.OneOf(NoJson)));

    /// <summary>A value of any shape; some are no JSON.</summary>
    public static readonly Gen<string> Value = Gen.Recursive<string>((depth, json) => depth > 3
        ? Leaf
        : Gen.Frequency(
            (3, Leaf),
            (3, Gen.Select(Name, json, (name, value) => $"\"{name}\":{value}").Array[0, 6].Select(members => $"{{{string.Join(',', members)}}}")),
            (1, json.Array[0, 4].Select(items => $"[{string.Join(',', items)}]"))));
}
