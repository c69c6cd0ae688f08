using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Ketamine.Knowledge;

namespace Ketamine.Benchmarks.Peers;

/// <summary>node-nlp with the phrasings as utterances of an intent an entry; fetched by npm on first use.</summary>
internal sealed class NodeNlpIndex(KnowledgeBase knowledge) : IPeerIndex
{
    public IReadOnlyList<PeerHit?> Ask(IReadOnlyList<string> questions)
    {
        if (!Directory.Exists(Path.Combine(Folder(), "node_modules")))
        {
            Run("npm", ["ci"], "");
        }

        var entries = knowledge.Entries.Select(e => new { id = e.Id, phrasings = e.Phrasings });
        var said = Run("node", ["match.mjs"], JsonSerializer.Serialize(new { entries, questions }));
        return JsonSerializer.Deserialize<PeerHit?[]>(said, JsonSerializerOptions.Web)!;
    }

    public void Dispose()
    {
    }

    private static string Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder(), RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} ended with {process.ExitCode}. It needs Node.js 20 or newer, with npm, and on first use the npm registry.");
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "peers");
}
