namespace Ketamine.Benchmarks.Steps;

/// <summary>The questions that the steps are timed with, one after another and round again.</summary>
internal sealed class StepQuestions(IReadOnlyList<string> texts)
{
    private int _next;

    /// <summary>Set before the benchmarks run: they are made without arguments.</summary>
    public static StepQuestions Current { get; set; } = new([]);

    public IReadOnlyList<string> Texts => texts;

    public string Next() => texts[_next++ % texts.Count];
}
