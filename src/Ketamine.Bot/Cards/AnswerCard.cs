using Ketamine.Answering;
using Ketamine.Knowledge;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Cards;

/// <summary>The body of an answer: question, notes, answer, sources and review date.</summary>
internal sealed class AnswerCard(Texts texts, CardLayout layout)
{
    private readonly EntryWording _wording = new(texts);

    public IEnumerable<JObject> Body(AnswerReply reply)
    {
        var entry = reply.Entry ?? throw new InvalidOperationException("An answer has an entry.");
        yield return AdaptiveCard.Heading(entry.Question);
        foreach (var note in reply.Notes)
        {
            yield return AdaptiveCard.Container("attention", AdaptiveCard.Text(note));
        }

        foreach (var block in Passport(entry))
        {
            yield return block;
        }

        if (layout == CardLayout.Folded)
        {
            yield return AdaptiveCard.Small(texts[TextName.Receipt].Replace("{receipt}", Markdown.Escape(reply.Receipt), StringComparison.Ordinal));
        }
    }

    /// <summary>The entry itself, its sources, and when it was checked.</summary>
    public IEnumerable<JObject> Passport(Entry entry)
    {
        foreach (var block in entry.Note is { ComesFirst: true } ? Note(entry).Concat(Answer(entry)) : Answer(entry).Concat(Note(entry)))
        {
            yield return block;
        }

        if (entry.Sources.Count > 0)
        {
            yield return AdaptiveCard.Small($"**{_wording.SourcesHeading}**");
            yield return AdaptiveCard.Small(string.Join('\n', entry.Sources.Select(source => $"- {SourceLink(source)}")));
        }

        if (_wording.ReviewLine(entry) is { } reviewed)
        {
            yield return AdaptiveCard.Small(reviewed);
        }
    }

    private IEnumerable<JObject> Answer(Entry entry)
    {
        var fold = Fold.Of(entry, layout);
        var inSight = fold.InSight.Select(AdaptiveCard.Text);
        return fold.Behind.Count == 0 ? inSight : inSight.Concat(AdaptiveCard.Behind(texts[TextName.ShowMore], fold.Behind.Select(AdaptiveCard.Text)));
    }

    private IEnumerable<JObject> Note(Entry entry)
    {
        if (entry.Note is { } note)
        {
            var blocks = Markdown.Blocks(note.Text).Select(AdaptiveCard.Text);
            yield return AdaptiveCard.Container("emphasis", blocks.Prepend(AdaptiveCard.Text($"**{_wording.NoteHeading}**")));
        }
    }

    private string SourceLink(Source source)
    {
        var line = Markdown.Escape(_wording.SourceLine(source));
        var opens = layout == CardLayout.Folded ? " ↗" : "";
        return source.Address is { } address ? $"[{line}{opens}]({address.AbsoluteUri})" : line;
    }
}
