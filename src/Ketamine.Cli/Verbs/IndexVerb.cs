using System.CommandLine;
using Ketamine.Knowledge;
using Ketamine.Matching.OnDisk;

namespace Ketamine.Cli.Verbs;

/// <summary><c>index</c>: what a large base is matched by, made ahead of its first use.</summary>
internal static class IndexVerb
{
    public static Command Create()
    {
        var knowledge = CommonOptions.Knowledge();
        var lexical = new Option<bool>("--lexical") { Description = "Make the index of words alone." };
        var command = new Command("index", "Make the index and the vectors of a large table ahead of its first use; broken off, it goes on where it was.") { knowledge, lexical };
        command.SetAction((parsed, cancellation) =>
        {
            var read = CommonOptions.ReadKnowledge(parsed.GetValue(knowledge));
            if (read.Holding is not Holding.OnDisk onDisk)
            {
                parsed.InvocationConfiguration.Output.WriteLine($"{read.Entries.Count:N0} entries fit in memory: there is nothing to make.");
                return Task.FromResult(ExitCode.Success);
            }

            LargeBaseIndex.Complete(read, CommonOptions.OpenEncoder(parsed.GetValue(lexical)), new IndexNews(parsed.InvocationConfiguration.Error, !Console.IsErrorRedirected), cancellation);
            parsed.InvocationConfiguration.Output.WriteLine($"{read.Entries.Count:N0} entries of version {read.Version} are ready in {onDisk.Folder}.");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
