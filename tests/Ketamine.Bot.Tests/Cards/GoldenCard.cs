using System.Runtime.CompilerServices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Tests.Cards;

/// <summary>Cards as they were looked at and found good; the environment variable UPDATE_GOLDEN=1 writes them anew.</summary>
internal static class GoldenCard
{
    public static void Check(string name, JObject card)
    {
        var file = Path.Combine(Folder(), $"{name}.json");
        var shown = card.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, shown);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), shown);
    }

    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Golden");
}
