namespace Ketamine.Matching.OnDisk;

/// <summary>Where the parts of a large base's index are: beside the copy of its entries, in a folder for this content alone.</summary>
/// <remarks>The number in a name rises when the layout or the way in which texts are prepared changes: what is there is then made anew.</remarks>
internal sealed record IndexFolder(string Path)
{
    /// <summary>The Lucene index.</summary>
    public string Words => Within("words1");

    public string WordsSeal => Within("words1.sealed");

    /// <summary>The vectors of one model.</summary>
    public string Vectors(string fingerprint) => Within($"vectors1-{fingerprint[..16]}");

    public string VectorsSeal(string fingerprint) => Vectors(fingerprint) + ".sealed";

    /// <summary>The folders of other contents.</summary>
    public IEnumerable<IndexFolder> Others() => Directory.GetDirectories(System.IO.Path.GetDirectoryName(Path)!).Where(other => other != Path).Select(other => new IndexFolder(other));

    private string Within(string name) => System.IO.Path.Combine(Path, name);
}
