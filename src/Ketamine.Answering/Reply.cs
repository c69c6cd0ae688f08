using Ketamine.Answering.Triage;
using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Answering;

/// <summary>What the bot says to one message: one of a closed set of outcomes, each with a disclaimer.</summary>
public abstract record Reply
{
    private protected Reply()
    {
    }

    /// <summary>The disclaimer that every door shows with the reply.</summary>
    public required string Disclaimer { get; init; }

    /// <summary>The version of the base that the reply comes from.</summary>
    public required string KnowledgeVersion { get; init; }

    /// <summary>The closest entries, best first, at most three; the chosen one included.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>The entry that is shown or named; null where there is none.</summary>
    public Entry? Entry { get; init; }

    /// <summary>Why the message was not simply answered; null for most.</summary>
    public SafetyConcern? Safety { get; init; }

    /// <summary>Where to find help, in the order in which to show it.</summary>
    public IReadOnlyList<HelpLine> HelpLines { get; init; } = [];

    /// <summary>Names the entry, its hash, the version and the outcome, so that what was said can be shown again.</summary>
    public string Receipt => Answering.Receipt.Of(this);
}

/// <summary>An entry, word for word.</summary>
public sealed record AnswerReply : Reply
{
    /// <summary>Notes that stand around the entry: that it is due for review, or which question it was taken to follow.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Questions that a person would ask next.</summary>
    public required IReadOnlyList<Entry> FollowUps { get; init; }
}

/// <summary>Several entries are about as close: the person chooses.</summary>
public sealed record ClarificationReply : Reply
{
    public required string Text { get; init; }

    /// <summary>The entries to choose from, the closest first; never empty.</summary>
    public required IReadOnlyList<Entry> Offered { get; init; }
}

/// <summary>No entry is close enough.</summary>
public sealed record FallbackReply : Reply
{
    public required string Text { get; init; }

    /// <summary>The nearest entries, as a way forward; may be empty.</summary>
    public required IReadOnlyList<Entry> Offered { get; init; }
}

/// <summary>A message that is no question.</summary>
public sealed record SmalltalkReply : Reply
{
    public required string Text { get; init; }
}

/// <summary>A person may be in danger: help lines first, then what to do; the safety concern says why.</summary>
public sealed record EscalationReply : Reply
{
    public required string Text { get; init; }

    /// <summary>The same in one line in the person's own language; null for English.</summary>
    public required string? TextInOwnLanguage { get; init; }

    /// <summary>Says that the person can go on asking.</summary>
    public required string Afterwards { get; init; }
}

/// <summary>Something that the bot does not help with: the entry explains why and offers what is safe.</summary>
public sealed record RefusalReply : Reply
{
    public required string Text { get; init; }
}
