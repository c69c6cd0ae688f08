using System.Text.RegularExpressions;
using Ketamine.Knowledge.Reading;

namespace Ketamine.Knowledge;

/// <summary>What the curator's checks need to know about one base; the bot itself does without.</summary>
public sealed record EditorialRules
{
    /// <summary>The file beside the entries that holds the rules.</summary>
    public const string File = "lint.yaml";

    /// <summary>The file beside the entries that holds the words which the dictionary does not know, one a line.</summary>
    public const string SpellingFile = "spelling.txt";

    /// <summary>Groups whose entries may stand without a source, since they speak of the bot itself.</summary>
    public required IReadOnlySet<string> GroupsWithoutSources { get; init; }

    /// <summary>Long words that every reader knows, being what they ask about; they do not make a text hard to read.</summary>
    public required IReadOnlySet<string> Names { get; init; }

    /// <summary>What an amount looks like; none may be shown.</summary>
    public required IReadOnlyList<Regex> Amounts { get; init; }

    /// <summary>Words that are spelt right although the dictionary does not know them.</summary>
    public required IReadOnlyList<string> OwnWords { get; init; }

    /// <summary>Reads the rules that stand beside the entries of a folder base.</summary>
    /// <exception cref="KnowledgeException">A file is missing or wrong; the message names each problem with its remedy.</exception>
    public static EditorialRules Read(string folder)
    {
        var problems = new Problems();
        var rules = EditorialRulesFile.Read(new BaseFiles(folder, problems), problems);
        return problems.Any ? throw new KnowledgeException(problems.InOrder()) : rules!;
    }
}
