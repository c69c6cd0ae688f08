using System.Text;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Newtonsoft.Json;

namespace Ketamine.Bot.Activities;

/// <summary>Writes activities as the Bot Framework does, without the line breaks that it adds for people.</summary>
internal static class ActivityJson
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings(HttpHelper.BotMessageSerializerSettings) { Formatting = Formatting.None });

    /// <param name="body">An activity, or what holds activities.</param>
    public static byte[] Write(object body)
    {
        using var bytes = new MemoryStream();
        using (var writer = new JsonTextWriter(new StreamWriter(bytes, Utf8)))
        {
            Serializer.Serialize(writer, body);
        }

        return bytes.ToArray();
    }
}
