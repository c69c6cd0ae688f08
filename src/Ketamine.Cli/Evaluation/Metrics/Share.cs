namespace Ketamine.Cli.Evaluation.Metrics;

/// <summary>A part of a whole.</summary>
internal static class Share
{
    /// <summary>The share, 0 to 1, of the items that satisfy a test; null where there are no items.</summary>
    public static double? Of<T>(IReadOnlyCollection<T> items, Func<T, bool> test) =>
        items.Count == 0 ? null : (double)items.Count(test) / items.Count;
}
