using Ketamine.Knowledge;

namespace Ketamine.Bot.Tests;

/// <summary>A base of a few entries on another subject, compared by words alone: a host with it starts in a quarter of the time.</summary>
internal static class SecondBase
{
    public static readonly string Folder = Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "tests", "data", "second-base");

    /// <summary>For tests to which it does not matter what is known.</summary>
    public static readonly (string Name, string Value)[] Settings = [("Knowledge:Path", Folder), ("Matching:Encoder", "false")];
}
