using Ketamine.Knowledge;

namespace Ketamine.Cli.Lint;

/// <summary>An answer is neither a scrap nor a leaflet.</summary>
internal sealed class LengthRule : ILintRule
{
    private const int Fewest = 30;
    private const int Most = 180;

    public IEnumerable<Finding> Check(KnowledgeBase knowledge) => knowledge.Entries.SelectMany(Check);

    private static IEnumerable<Finding> Check(Entry entry)
    {
        var words = EditorsText.Of(entry)?.Words.Count();
        if (words < Fewest)
        {
            yield return Finding.In(entry, $"{EditorsText.NameOf(entry)} has {words} words; {Fewest} is the least.", "Add what a reader needs to know next.");
        }
        else if (words > Most)
        {
            yield return Finding.In(entry, $"{EditorsText.NameOf(entry)} has {words} words; {Most} is the most.", "Cut what does not answer the question, or move it to an entry of its own.");
        }
    }
}
