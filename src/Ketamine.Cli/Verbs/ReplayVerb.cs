using System.CommandLine;
using Ketamine.Answering;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Verbs;

/// <summary><c>replay RECEIPT</c>: what was said, where the base still holds it.</summary>
internal static class ReplayVerb
{
    public static Command Create()
    {
        var receipt = new Argument<string>("receipt") { Description = "The receipt of a reply, as its JSON and its card show it." };
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("replay", "Show again what was said, from the receipt of a reply.") { receipt, knowledge };
        command.SetAction(parsed =>
        {
            var given = parsed.GetRequiredValue(receipt);
            var read = Receipt.Parse(given) ?? throw new InputException(
                new Problem(given, 0, "It is no receipt.", "Copy the whole of it from the reply: an entry, its hash and the version, split by '~'."));
            parsed.InvocationConfiguration.Output.WriteLine(Replay(read, CommonOptions.ReadKnowledge(parsed.GetValue(knowledge))));
            return ExitCode.Success;
        });
        return command;
    }

    private static string Replay(Receipt receipt, KnowledgeBase knowledge)
    {
        var current = Receipt.Parse(Receipt.Of(knowledge.Find(receipt.EntryId), knowledge.Version))!;
        var isSameBase = current.KnowledgeVersion == receipt.KnowledgeVersion;
        if (receipt.EntryId is null)
        {
            return "The reply showed no entry: it was a question back, a fallback or smalltalk." + (isSameBase ? "" : "\n" + OtherBase(receipt));
        }

        if (current.EntryId is null)
        {
            throw new InputException(new Problem(knowledge.Path, 0, $"It has no entry '{receipt.EntryId}'.", EarlierBase(receipt)));
        }

        if (current.EntryHash != receipt.EntryHash)
        {
            throw new InputException(new Problem(knowledge.Path, 0, $"The entry '{receipt.EntryId}' has changed since it was shown.", EarlierBase(receipt)));
        }

        return $"{Said(knowledge.Find(receipt.EntryId)!, knowledge)}\n\n{(isSameBase ? "The base is the one that the reply came from." : OtherBase(receipt))}";
    }

    // Notes depend on the day and the question, which a receipt does not hold.
    private static string Said(Entry entry, KnowledgeBase knowledge) => new ReplyMarkdown(knowledge.Texts).Write(new AnswerReply
    {
        Disclaimer = knowledge.Texts[TextName.Disclaimer],
        KnowledgeVersion = knowledge.Version,
        Candidates = [],
        Entry = entry,
        Notes = [],
        FollowUps = [.. entry.FollowUps.Select(knowledge.Find).OfType<Entry>()],
    });

    private static string OtherBase(Receipt receipt) =>
        $"The base has changed since (the reply came from version {receipt.KnowledgeVersion}); the entry has not, the lines around it may have.";

    private static string EarlierBase(Receipt receipt) =>
        $"Get the knowledge folder of version {receipt.KnowledgeVersion} from version control or a backup, and name it with --knowledge.";
}
