using System.Text;

namespace Ketamine.Knowledge.Reading;

/// <summary>The files of a folder, each read once, and the hash over what was read.</summary>
internal sealed class BaseFiles(string folder, Problems problems)
{
    // Else a letter in another encoding would stand as a question mark in what people read.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SortedDictionary<string, string> _read = new(StringComparer.Ordinal);

    /// <summary>The file's text with line feeds alone; empty, with the problem reported, where the file is missing or in another encoding.</summary>
    public string Text(string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            problems.Add(file, 0, "The file is missing.", "Create it, or copy the one of the base that came with the bot.");
            return "";
        }

        try
        {
            return _read[file] = File.ReadAllText(path, StrictUtf8).ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            problems.Add(file, 0, "The file is not in UTF-8.", "Open it in an editor and save it with the encoding UTF-8.");
            return "";
        }
    }

    /// <summary>The file's text; empty where the file is missing, which is no problem.</summary>
    public string OptionalText(string file) => File.Exists(Path.Combine(folder, file)) ? Text(file) : "";

    public string Version() => "sha256:" + ContentHash.Of(_read.SelectMany(pair => new[] { pair.Key, pair.Value }));
}
