using Ketamine.Cli.Import;

namespace Ketamine.Cli.Tests.Import;

/// <summary>Reads text in a format.</summary>
internal static class ImportAssert
{
    public static ImportReading Read(string format, string text)
    {
        var reading = new ImportReading("faq.txt");
        ImportFormat.Find(format)!.Read(text, reading);
        return reading;
    }

    /// <summary>The pairs, where nothing was wrong.</summary>
    public static IReadOnlyList<ImportedPair> Pairs(string format, string text)
    {
        var reading = Read(format, text);
        Assert.Empty(reading.Problems);
        return reading.Pairs;
    }

    /// <summary>That just these problems are reported, each with a remedy.</summary>
    public static void Reports(string format, string text, params string[] expected)
    {
        var problems = Read(format, text).Problems.OrderBy(problem => problem.Line).ToList();
        Assert.Equal(expected, problems.Select(problem => $"{problem.Line}: {problem.Message}"));
        Assert.All(problems, problem => Assert.NotEmpty(problem.Remedy));
    }
}
