using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;

namespace Ketamine.Operations.Tests;

/// <summary>The files that the bot runs with.</summary>
internal static class Repository
{
    public static readonly string Folder = HomeFolder.Find(AppContext.BaseDirectory);

    public static readonly KnowledgeBase Knowledge = KnowledgeReader.Read(Path.Combine(Folder, "knowledge")).OrThrow();

    public static Texts Texts => Knowledge.Texts;
}
