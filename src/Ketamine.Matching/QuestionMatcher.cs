using Ketamine.Knowledge;
using Ketamine.Matching.Lexical;
using Ketamine.Matching.Text;

namespace Ketamine.Matching;

/// <summary>Matches questions against one version of a knowledge base.</summary>
public sealed class QuestionMatcher : IQuestionMatcher, IDisposable
{
    private const int MaxCandidates = 10;

    private readonly IReadOnlyList<Entry> _entries;
    private readonly LexicalIndex _index;

    public QuestionMatcher(KnowledgeBase knowledge)
    {
        _entries = knowledge.Entries;
        _index = new LexicalIndex(_entries);
    }

    public QuestionMatch Match(string question)
    {
        var plain = PlainText.Of(question);
        var ranked = _index.Search(plain).OrderByDescending(hit => hit.Value).ThenBy(hit => hit.Key).Take(MaxCandidates + 1).ToList();
        var candidates = new List<Candidate>();
        for (var i = 0; i < Math.Min(ranked.Count, MaxCandidates); i++)
        {
            var next = i + 1 < ranked.Count ? ranked[i + 1].Value : 0;
            candidates.Add(new Candidate(_entries[ranked[i].Key], LexicalConfidence.Of(ranked[i].Value, ranked[i].Value - next)));
        }

        return new QuestionMatch(plain, candidates);
    }

    public void Dispose() => _index.Dispose();
}
