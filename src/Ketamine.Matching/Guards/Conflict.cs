namespace Ketamine.Matching.Guards;

/// <summary>Why an entry does not answer a question that is otherwise close to it.</summary>
/// <param name="Term">The thing that the question speaks about and the entry does not; for a negation, the word.</param>
public sealed record Conflict(ConflictKind Kind, string Term);

/// <summary>What a question may speak about that turns its meaning away from an entry.</summary>
public enum ConflictKind
{
    /// <summary>Another substance.</summary>
    Substance,

    /// <summary>Other people, or animals.</summary>
    Population,

    /// <summary>Another way of taking or giving.</summary>
    Route,

    /// <summary>An amount.</summary>
    Quantity,

    /// <summary>The opposite is asked.</summary>
    Negation,
}
