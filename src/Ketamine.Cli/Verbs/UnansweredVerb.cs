using System.CommandLine;
using Ketamine.Answering.Curating;
using Ketamine.Cli.Lint;
using Ketamine.Cli.Unanswered;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Writing;

namespace Ketamine.Cli.Verbs;

/// <summary><c>unanswered</c>: what was asked and not answered, and changes to the base made of it.</summary>
internal static class UnansweredVerb
{
    public static Command Create(TimeProvider time)
    {
        var options = new UnansweredOptions();
        var command = new Command("unanswered", "List what was asked and not answered; make alternates and drafts of it.");
        options.AddTo(command);
        command.SetAction(parsed => Run(options.Of(parsed), time, parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(UnansweredWish wish, TimeProvider time, TextWriter output)
    {
        var knowledge = CommonOptions.ReadKnowledge(wish.Knowledge);
        using var kept = KeptQuestions.Open(wish.Data, time);
        using var matcher = CommonOptions.CreateMatcher(knowledge);
        var named = new NamedClusters(QuestionCluster.Of(kept.Read(), matcher, CommonOptions.CreateClusters(knowledge)));
        switch (wish)
        {
            case ListWish list when list.Json:
                UnansweredListing.WriteJson(named, output);
                return ExitCode.Success;
            case ListWish:
                UnansweredListing.WriteText(named, output);
                return ExitCode.Success;
            case DismissWish dismiss:
                return Dismiss(named.Find(dismiss.Names), kept, output);
            case ChangeWish change:
                return Change(change, named.Find(change.Names), knowledge, kept, DateOnly.FromDateTime(time.GetLocalNow().DateTime), output);
            default:
                throw new InvalidOperationException();
        }
    }

    private static int Dismiss(IReadOnlyList<OpenQuestion> questions, KeptQuestions kept, TextWriter output)
    {
        kept.Delete(questions);
        output.WriteLine($"{LintReport.Counted(questions.Count, "question")} dismissed.");
        return ExitCode.Success;
    }

    private static int Change(ChangeWish wish, IReadOnlyList<OpenQuestion> questions, KnowledgeBase knowledge, KeptQuestions kept, DateOnly today, TextWriter output)
    {
        var proposals = new Proposals(knowledge, today);
        var phrasings = wish.Wordings.Count > 0 ? wish.Wordings : [.. questions.Select(question => question.Text)];
        var proposal = wish switch
        {
            AcceptWish accept => proposals.Alternates(accept.Entry, phrasings),
            DraftWish draft => proposals.Draft(draft.Id, draft.Group, phrasings),
            _ => throw new InvalidOperationException(),
        };
        if (proposal is not ProposedChange { Change: var change })
        {
            throw new InputException(((ProposalRefused)proposal).Problems);
        }

        Deliver(wish, change, knowledge, output);
        if (wish.Apply)
        {
            kept.Delete(questions);
        }

        return ExitCode.Success;
    }

    private static void Deliver(ChangeWish wish, FileChange change, KnowledgeBase knowledge, TextWriter output)
    {
        var patch = change.Patch(knowledge.Path);
        if (wish.Apply)
        {
            change.Write(knowledge.Path);
            output.Write(patch);
            output.WriteLine($"Written to {change.File}. Run lint, and ask the question.");
        }
        else if (wish.Patch is { } file)
        {
            File.WriteAllText(file, patch);
            output.WriteLine($"The change of {change.File} stands in {file}. Apply it with 'git apply {file}' in the folder above the base, once it is looked at.");
        }
        else
        {
            output.Write(patch);
        }
    }
}
