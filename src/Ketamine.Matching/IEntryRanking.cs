using Ketamine.Matching.Lexical;
using Ketamine.Matching.Ranks;

namespace Ketamine.Matching;

/// <summary>Ranks the entries of a base for one prepared question; safe for use by many threads.</summary>
internal interface IEntryRanking : IDisposable
{
    /// <summary>Whether meanings are compared, or words alone.</summary>
    Comparison Comparison { get; }

    /// <summary>The best entries; none where the question has no words.</summary>
    /// <param name="weights">What each kind of evidence counts.</param>
    /// <param name="unseen">Whether the question is judged as if the list of questions not to be answered did not hold it.</param>
    /// <param name="byMeaning">Whether meanings are compared too, where they can be.</param>
    Ranking Rank(string question, IReadOnlyList<double> weights, bool unseen, bool byMeaning);

    /// <summary>The ordinal of the one entry that has the question, word for word, among its phrasings; null where there is none.</summary>
    int? Known(string question);

    /// <summary>What each field of the index by itself gives each entry.</summary>
    Func<int, FieldScores> Fields(string question);

    /// <summary>The highest cosine of a text to a phrasing; 1 where meanings are not compared, so that nothing is far.</summary>
    float Nearness(string text);

    /// <summary>How much of what the base speaks about a part of a message has.</summary>
    double Weigh(string part);
}
