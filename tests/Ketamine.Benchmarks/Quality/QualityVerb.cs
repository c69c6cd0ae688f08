using System.CommandLine;
using Ketamine.Benchmarks.Peers;
using Ketamine.Cli;
using Ketamine.Cli.Evaluation;

namespace Ketamine.Benchmarks.Quality;

/// <summary><c>quality</c>: how often each peer finds the right entry, and knows when there is none.</summary>
internal static class QualityVerb
{
    public static Command Create()
    {
        var knowledge = CommonOptions.Knowledge();
        var questions = new Option<string[]>("--questions") { Description = "Labelled questions, as for evaluate; may be given several times.", HelpName = "FILE", Required = true };
        var command = new Command("quality", "Ask every peer the same labelled questions.") { knowledge, questions };
        command.SetAction(parsed =>
        {
            var read = CommonOptions.ReadKnowledge(parsed.GetValue(knowledge));
            var asked = QuestionFile.ReadAll(parsed.GetRequiredValue(questions), read).Where(q => q.IsInScope || q.IsNotToBeAnswered).ToList();
            var output = parsed.InvocationConfiguration.Output;
            output.WriteLine($"{asked.Count} questions, {read.Entries.Count} entries\n");
            output.WriteLine($"{"",-44} {"R@1",7} {"near",7} {"far",7}");
            foreach (var peer in Peer.All)
            {
                using var index = peer.Open(read);
                output.WriteLine($"{peer.Name,-44} {PeerFigures.Of(asked, index.Ask([.. asked.Select(q => q.Text)]))}");
            }

            return 0;
        });
        return command;
    }
}
