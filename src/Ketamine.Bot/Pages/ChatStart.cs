using System.Text.Json;
using Ketamine.Answering;
using Ketamine.Knowledge;
using Microsoft.AspNetCore.Components;

namespace Ketamine.Bot.Pages;

/// <summary>What the chat's script reads out of its page.</summary>
internal sealed record ChatStart(IReadOnlyDictionary<string, string> Texts, int MaxCharacters)
{
    private static readonly TextName[] Names =
    [
        TextName.Placeholder, TextName.Restarted, TextName.NoConnection, TextName.TryAgain, TextName.Helpful, TextName.NotHelpful,
        TextName.FeedbackReason, TextName.FeedbackSend, TextName.FeedbackThanks, TextName.FeedbackNotSaved,
    ];

    /// <summary>JSON that can stand in a page: the serializer escapes every mark that HTML gives a meaning.</summary>
    public static MarkupString Of(Texts texts)
    {
        var start = new ChatStart(Names.ToDictionary(name => JsonNamingPolicy.CamelCase.ConvertName(name.ToString()), name => texts[name]), Answerer.MaxCharacters);
        return new MarkupString(JsonSerializer.Serialize(start, JsonSerializerOptions.Web));
    }
}
