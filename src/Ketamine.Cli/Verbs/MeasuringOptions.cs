using System.CommandLine;
using Ketamine.Cli.Evaluation;

namespace Ketamine.Cli.Verbs;

/// <summary>Options of the verbs that measure, and what they stand for.</summary>
internal static class MeasuringOptions
{
    public static Option<int?> Typos() => Positive("--typos", "Misspell the questions: one typo every N characters, at least one a question.");

    public static Option<int?> Chatter() => Positive("--chatter", "Wrap the questions in N characters of small chatter, half before and half after.");

    public static Option<bool> Json() => new("--json") { Description = "Print the figures as one JSON object." };

    public static Rewording Rewording(int? typos, int? chatter) => new(
        typos is { } every ? new Typos(every) : null,
        chatter is { } characters ? new Chatter(characters) : null);

    /// <summary>An option for a file to write; its folder must be there before a long run, not after.</summary>
    public static Option<string?> OutputFile(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "FILE" };
        option.Validators.Add(result =>
        {
            var file = result.GetValueOrDefault<string?>();
            if (string.IsNullOrEmpty(file) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
            {
                result.AddError($"{name}: the folder of '{file}' does not exist. Make it first, or name a file in another folder.");
            }
        });
        return option;
    }

    private static Option<int?> Positive(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
            {
                result.AddError($"{name} is a number of characters: give it 1 or more.");
            }
        });
        return option;
    }
}
