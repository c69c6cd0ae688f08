using Ketamine.Knowledge;

namespace Ketamine.Answering;

/// <summary>A short name for what was said: entry id, entry hash and knowledge version, and the outcome of the reply.</summary>
/// <param name="EntryId">Null where the reply showed no entry.</param>
public sealed record Receipt(string? EntryId, string EntryHash, string KnowledgeVersion)
{
    private const int HashLength = 12;
    private const string NoEntry = "-";

    /// <summary>The outcome of the reply; null where the receipt is of an entry alone.</summary>
    public string? Outcome { get; init; }

    public static string Of(Entry? entry, string knowledgeVersion) =>
        $"{entry?.Id ?? NoEntry}~{Short(entry?.Hash ?? NoEntry)}~{Short(knowledgeVersion[(knowledgeVersion.IndexOf(':', StringComparison.Ordinal) + 1)..])}";

    public static string Of(Reply reply) => $"{Of(reply.Entry, reply.KnowledgeVersion)}~{ReplyJson.OutcomeOf(reply)}";

    /// <summary>The receipt that a text names; null where it is none.</summary>
    public static Receipt? Parse(string text)
    {
        var parts = text.Trim().Split('~');
        return parts is [{ Length: > 0 } id, { Length: > 0 } hash, { Length: > 0 } version, .. var rest] && rest is [] or [{ Length: > 0 }]
            ? new Receipt(id == NoEntry ? null : id, hash, version) { Outcome = rest.FirstOrDefault() }
            : null;
    }

    private static string Short(string hash) => hash.Length > HashLength ? hash[..HashLength] : hash;
}
