namespace Ketamine.Cli.Evaluation.Metrics;

/// <summary>The figures of the questions of one kind.</summary>
/// <param name="Right">The share treated as one of their labels asks.</param>
/// <param name="RecallAt1">As for the whole run; null where the kind has no in-scope questions.</param>
/// <param name="Answered">The share that an entry is shown for.</param>
/// <param name="WrongRate">As for the whole run.</param>
internal sealed record KindFigures(int Questions, double? Right, double? RecallAt1, double? Answered, double? WrongRate)
{
    /// <summary>The figures of every kind, in the kinds' alphabetical order.</summary>
    public static IReadOnlyDictionary<string, KindFigures> Of(IEnumerable<AskedQuestion> asked) =>
        asked.GroupBy(a => a.Question.Kind, StringComparer.Ordinal)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, kind => OfKind([.. kind]));

    private static KindFigures OfKind(List<AskedQuestion> asked) => new(
        asked.Count,
        Share.Of(asked, a => a.IsTreatedRight),
        RecallAt.Of(asked, 1),
        Share.Of(asked, a => a.IsAnswered),
        Metrics.WrongRate.Of(asked));
}
