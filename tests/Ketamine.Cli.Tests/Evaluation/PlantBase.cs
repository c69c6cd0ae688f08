using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;

namespace Ketamine.Cli.Tests.Evaluation;

/// <summary>A small base and question files on disk, in a folder of their own.</summary>
public sealed class PlantBase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plants");

    public PlantBase()
    {
        Path = Write("plants.tsv", """
            id	question	answer	alternates
            fern	How often should I water a fern?	Keep the soil moist.	thirsty fern leaves || is my fern too dry
            fig	Why does my fig tree drop its leaves?	It stands in a draught.	fig losing leaves || bare fig branches || fig moved and now bald
            ivy	Can ivy damage a brick wall?	Only where the mortar is weak.	ivy climbing on the house
            """);
        Knowledge = KnowledgeReader.Read(Path).OrThrow();
    }

    public string Path { get; }

    public KnowledgeBase Knowledge { get; }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The path of a new file with that content.</summary>
    public string Write(string name, string content)
    {
        var path = Named(name);
        File.WriteAllText(path, content);
        return path;
    }

    public string Named(string name) => System.IO.Path.Combine(_folder.FullName, name);
}
