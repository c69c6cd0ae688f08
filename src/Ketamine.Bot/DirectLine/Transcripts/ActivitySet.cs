using System.Globalization;
using System.Text;

namespace Ketamine.Bot.DirectLine.Transcripts;

/// <summary>Activities and the position after them, as Direct Line clients get them.</summary>
public sealed record ActivitySet(IReadOnlyList<ReadOnlyMemory<byte>> Activities, long Watermark)
{
    /// <summary>The set as UTF-8 JSON.</summary>
    public byte[] ToJson()
    {
        using var json = new MemoryStream();
        json.Write("{\"activities\":["u8);
        for (var i = 0; i < Activities.Count; i++)
        {
            if (i > 0)
            {
                json.WriteByte((byte)',');
            }

            json.Write(Activities[i].Span);
        }

        json.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"],\"watermark\":\"{Watermark}\"}}")));
        return json.ToArray();
    }
}
