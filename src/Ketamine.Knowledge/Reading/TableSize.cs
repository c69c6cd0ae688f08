namespace Ketamine.Knowledge.Reading;

/// <summary>How large a table is, without reading it as one.</summary>
internal static class TableSize
{
    private const int BufferSize = 1 << 20;

    /// <summary>Whether the table has at least so many questions and alternates, counted by the marks between them.</summary>
    public static bool IsAtLeast(string path, int phrasings)
    {
        // Each row, but the header, has a question.
        long counted = -1;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var buffer = new byte[BufferSize];
        for (int read; counted < phrasings && (read = stream.Read(buffer)) > 0;)
        {
            var part = buffer.AsSpan(0, read);
            counted += part.Count((byte)'\n') + part.Count(" || "u8);
        }

        return counted >= phrasings;
    }
}
