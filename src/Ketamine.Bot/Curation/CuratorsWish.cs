using System.Security.Cryptography;
using System.Text;
using Ketamine.Answering.Curating;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Writing;

namespace Ketamine.Bot.Curation;

/// <summary>What a curator asked for in a form: questions to become alternates of an entry, or a draft of a new one.</summary>
public sealed record CuratorsWish
{
    /// <summary>The ids of the questions that it deals with.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>What shall be written; empty at first, when the questions themselves are meant.</summary>
    public required IReadOnlyList<string> Phrasings { get; init; }

    /// <summary>Whether a new entry is wanted.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>The id of the entry, there or new.</summary>
    public required string Entry { get; init; }

    /// <summary>The folder of a new entry.</summary>
    public required string Group { get; init; }

    /// <summary>Whether the form is the board's, which shows questions and no text to edit.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>The mark of the change that the person saw; empty where none was shown.</summary>
    public required string Seen { get; init; }

    public static CuratorsWish Of(IFormCollection form, KnowledgeBase knowledge)
    {
        var other = form["other"].ToString().Trim();
        var chosen = other.Length > 0 ? other : form["entry"].ToString().Trim();
        return new CuratorsWish
        {
            Questions = IdsIn(form),
            Phrasings = [.. form["phrasings"].ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            IsDraft = form["as"] == "draft",
            Entry = chosen,
            Group = form["group"].ToString() is { Length: > 0 } group ? group : knowledge.Find(chosen)?.Group ?? "",
            IsFirst = !form.ContainsKey("phrasings"),
            Seen = form["seen"].ToString(),
        };
    }

    /// <summary>The ids of the questions that a form names.</summary>
    public static IReadOnlyList<string> IdsIn(IFormCollection form) => [.. form["question"].OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The same for the same change alone.</summary>
    public static string MarkOf(FileChange change) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{change.File}\n{change.Before}\n{change.After}")));

    /// <summary>With a name for a new entry, after its question.</summary>
    public CuratorsWish WithName() => IsDraft ? this with { Entry = Phrasings is [var question, ..] ? Slug.Of(question) : "" } : this;

    public Proposal Propose(KnowledgeBase knowledge, DateOnly today)
    {
        var proposals = new Proposals(knowledge, today);
        return IsDraft ? proposals.Draft(Entry, Group, Phrasings) : proposals.Alternates(Entry, Phrasings);
    }
}
