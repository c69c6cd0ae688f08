using Ketamine.Answering;
using Ketamine.Knowledge;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Teams;

/// <summary>The sources of an answer in the form that Teams takes citations.</summary>
internal static class Citations
{
    public const int Most = 20;

    public const int MaxName = 80;

    public const int MaxAbstract = 160;

    private const string Message = "https://schema.org/Message";

    /// <summary>The one root entity of a message; null where the reply rests on no source.</summary>
    public static Entity? Of(Reply reply, Texts texts)
    {
        if (reply is not AnswerReply { Entry: { Sources.Count: > 0 } entry })
        {
            return null;
        }

        var wording = new EntryWording(texts);
        return new Entity(Message)
        {
            Properties = new JObject
            {
                ["@type"] = "Message",
                ["@context"] = "https://schema.org",
                ["@id"] = "",
                ["citation"] = new JArray(entry.Sources.Take(Most).Select((source, i) => Claim(i + 1, source, wording))),
            },
        };
    }

    private static JObject Claim(int position, Source source, EntryWording wording)
    {
        var document = new JObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Short(source.Title, MaxName),
            ["abstract"] = Short(wording.SourceLine(source), MaxAbstract),
        };
        if (source.Address is { } address)
        {
            document["url"] = address.AbsoluteUri;
        }

        return new JObject { ["@type"] = "Claim", ["position"] = position, ["appearance"] = document };
    }

    // A pair of surrogates is never cut in two.
    private static string Short(string text, int most) =>
        text.Length <= most ? text
        : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";
}
