using System.Globalization;
using Ketamine.Cli.Lint.Reading;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Lint;

/// <summary>A thirteen-year-old can read it: grade 8 is that age.</summary>
internal sealed class ReadingAgeRule(ReadingGrade grade) : ILintRule
{
    private const double Highest = 8.0;

    public IEnumerable<Finding> Check(KnowledgeBase knowledge) => knowledge.Entries.SelectMany(Check);

    private IEnumerable<Finding> Check(Entry entry)
    {
        if (EditorsText.Of(entry) is { } prose && Math.Round(grade.Of(prose), 1) is > Highest and var found)
        {
            yield return Finding.In(
                entry,
                string.Create(CultureInfo.InvariantCulture, $"{EditorsText.NameOf(entry)} reads at Flesch–Kincaid grade {found:F1}; {Highest:F1} is the most."),
                $"Use shorter sentences and shorter words, first in \"{grade.Hardest(prose)}\"; a name that readers know may be added to names in {EditorialRules.File}.");
        }
    }
}
