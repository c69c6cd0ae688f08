namespace Ketamine.Knowledge;

/// <summary>What came of reading a knowledge base: it is valid, or every problem in it is listed.</summary>
public abstract record KnowledgeReading
{
    private KnowledgeReading()
    {
    }

    /// <summary>The base can be used.</summary>
    public sealed record Valid(KnowledgeBase Base) : KnowledgeReading;

    /// <summary>The base cannot be used.</summary>
    public sealed record Invalid(IReadOnlyList<Problem> Problems) : KnowledgeReading;

    /// <summary>The base, or a <see cref="KnowledgeException"/> that lists the problems.</summary>
    public KnowledgeBase OrThrow() => this switch
    {
        Valid valid => valid.Base,
        Invalid invalid => throw new KnowledgeException(invalid.Problems),
        _ => throw new InvalidOperationException(),
    };
}
