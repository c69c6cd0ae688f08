using System.CommandLine;
using System.Text;
using Ketamine.Cli.Import;
using Ketamine.Cli.Lint;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Verbs;

/// <summary><c>import FILE</c>: entries from another tool's questions and answers.</summary>
internal static class ImportVerb
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Create(TimeProvider time)
    {
        var file = new Argument<string>("file") { Description = "The file to read." };
        var format = new Option<string?>("--format") { Description = "The file's format; guessed where it is left out." };
        format.AcceptOnlyFromAmong([.. ImportFormat.All.Select(f => f.Name)]);
        var into = new Option<string?>("--into") { Description = "The folder for the new entries; entries/imported of the bot's own base where it is left out." };
        var command = new Command("import", "Make entries of another tool's questions and answers.") { file, format, into };
        command.SetAction(parsed =>
        {
            var folder = new EntryFolder(parsed.GetValue(into) ?? Path.Combine(CommonOptions.KnowledgePath(null), "entries", "imported"));
            var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
            return Import(parsed.GetRequiredValue(file), parsed.GetValue(format), folder, today, parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static int Import(string file, string? format, EntryFolder folder, DateOnly today, TextWriter output)
    {
        var reading = new ImportReading(Path.GetFileName(file));
        if (ReadText(file, reading) is { } text)
        {
            (format is null ? ImportFormat.Guess(text) : ImportFormat.Find(format)!).Read(text, reading);
        }

        var drafts = EntryDrafts.Of(reading, folder.Group, today);
        var taken = folder.Taken(drafts).Select(same => new Problem(same.File, 0, $"The entry '{same.Draft.Entry.Id}' is there already.", "Delete the row from the import, or change its question; no entry is written over."));
        var problems = reading.Problems.OrderBy(problem => problem.Line).Concat(taken).ToList();
        if (problems.Count == 0 && drafts.Count == 0)
        {
            problems.Add(new Problem(reading.File, 0, "There are no questions in it.", "Give the file that holds them, or name its format with --format."));
        }

        return problems.Count > 0 ? Refuse(problems, output) : Write(drafts, folder, output);
    }

    private static string? ReadText(string file, ImportReading reading)
    {
        try
        {
            using var reader = new StreamReader(file, StrictUtf8, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            reading.Report(0, "The file is not in UTF-8.", "Save it as UTF-8 (in Excel: 'CSV UTF-8', in Notepad: encoding UTF-8).");
            return null;
        }
    }

    private static int Refuse(List<Problem> problems, TextWriter output)
    {
        foreach (var problem in problems)
        {
            output.WriteLine(problem);
        }

        output.WriteLine($"{LintReport.Counted(problems.Count, "problem")}. Nothing was written.");
        return ExitCode.Failure;
    }

    private static int Write(IReadOnlyList<EntryDraft> drafts, EntryFolder folder, TextWriter output)
    {
        folder.Write(drafts);
        output.WriteLine($"{LintReport.Counted(drafts.Count, "entry", "entries")} written to {folder.Path}. Run lint to see what they still need.");
        return ExitCode.Success;
    }
}
