using System.CommandLine;
using Ketamine.Answering;
using Ketamine.Cli.Evaluation;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;
using Ketamine.Matching;

namespace Ketamine.Cli;

/// <summary>Options that several verbs share, and what they stand for.</summary>
internal static class CommonOptions
{
    public static Option<string?> Knowledge() => new("--knowledge")
    {
        Description = "The folder or table file to use; the bot's own knowledge folder where it is left out.",
    };

    public static Option<string?> Region() => new("--region")
    {
        Description = "The two-letter country code for help lines, such as GB.",
    };

    public static Option<int?> Typos() => Positive("--typos", "Misspell the questions: one typo every N characters, at least one a question.");

    public static Option<int?> Chatter() => Positive("--chatter", "Wrap the questions in N characters of small chatter, half before and half after.");

    /// <summary>The base that the option names; throws <see cref="KnowledgeException"/> with every problem in it.</summary>
    public static KnowledgeBase ReadKnowledge(string? path) =>
        KnowledgeReader.Read(path ?? Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "knowledge")).OrThrow();

    public static QuestionMatcher CreateMatcher(KnowledgeBase knowledge) => new QuestionMatcher(knowledge);

    public static Answerer CreateAnswerer(KnowledgeBase knowledge, bool safety = true) =>
        CreateAnswerer(knowledge, CreateMatcher(knowledge), safety);

    /// <param name="safety">Whether messages pass through triage before anything else.</param>
    public static Answerer CreateAnswerer(KnowledgeBase knowledge, IQuestionMatcher matcher, bool safety) =>
        new(knowledge, matcher, new AnswerThresholds(), TimeProvider.System);

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
