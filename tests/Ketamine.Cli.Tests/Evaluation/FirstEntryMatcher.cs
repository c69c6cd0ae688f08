using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Cli.Tests.Evaluation;

/// <summary>Finds the base's first entry for everything, and remembers what it was asked.</summary>
internal sealed class FirstEntryMatcher(KnowledgeBase knowledge) : IQuestionMatcher, IDisposable
{
    private readonly Lock _asking = new();
    private readonly List<string> _asked = [];

    public KnowledgeBase Knowledge => knowledge;

    public IReadOnlyList<string> Asked => _asked;

    /// <summary>Called at each match.</summary>
    public Action OnMatch { get; init; } = () => { };

    public bool IsDisposed { get; private set; }

    public QuestionMatch Match(string question, string? excluding = null)
    {
        lock (_asking)
        {
            OnMatch();
            _asked.Add(question);
        }

        return new QuestionMatch(question, [new Candidate(knowledge.Entries[0], 0.9)]);
    }

    public void Dispose() => IsDisposed = true;
}
