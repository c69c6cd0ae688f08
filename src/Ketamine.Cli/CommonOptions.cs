using System.CommandLine;
using Ketamine.Answering;
using Ketamine.Answering.Triage;
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

    /// <summary>The base that the option names; throws <see cref="KnowledgeException"/> with every problem in it.</summary>
    public static KnowledgeBase ReadKnowledge(string? path) =>
        KnowledgeReader.Read(path ?? Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "knowledge")).OrThrow();

    public static Answerer CreateAnswerer(KnowledgeBase knowledge) =>
        new(knowledge, new QuestionMatcher(knowledge), new AnswerThresholds(), TimeProvider.System, SafetyTriage.Of(knowledge));
}
