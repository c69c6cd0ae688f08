using System.Globalization;
using Ketamine.Cli.Evaluation;
using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Cli.Tests.Evaluation;

public sealed class EvaluationTableTests : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;

    public void Dispose() => CultureInfo.CurrentCulture = _culture;

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public void Figures_stand_under_their_names_in_any_culture(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        using var writer = new StringWriter();
        var asked = new[] { Sample.Asked("fern", ["fern"]), Sample.Asked("fern", ["fig"]), Sample.Asked("none", ["fig"], kind: "off-topic", outcome: "fallback") };

        new EvaluationTable(writer).Write(EvaluationReport.Of(asked, new Latency(1234.5, 1000, 2000), "sha256:abc"));

        var lines = writer.ToString().Split(Environment.NewLine);
        Assert.Contains(lines, line => line.StartsWith("Recall at 1             50.0 %", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Wrong rate              33.3 %", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Correct at 95 % near         –", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("1,234 µs", StringComparison.Ordinal));
        Assert.Contains("off-topic                    1   100.0 %         –     0.0 %     0.0 %", lines);
        Assert.Contains("crisis                       0         –         0.0 %", lines);
    }
}
