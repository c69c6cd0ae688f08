using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Answering;

/// <summary>Decides the reply to one message, for one version of the knowledge base; safe for use by many threads.</summary>
public sealed class Answerer
{
    /// <summary>Longer messages are not read.</summary>
    public const int MaxCharacters = 12_000;

    private const int Shown = 3;

    private readonly KnowledgeBase _knowledge;
    private readonly IQuestionMatcher _matcher;
    private readonly AnswerThresholds _thresholds;
    private readonly TimeProvider _time;
    private readonly SmalltalkPhrases _smalltalk;
    private readonly EntryWording _wording;

    public Answerer(KnowledgeBase knowledge, IQuestionMatcher matcher, AnswerThresholds thresholds, TimeProvider time)
    {
        _knowledge = knowledge;
        _matcher = matcher;
        _thresholds = thresholds;
        _time = time;
        _smalltalk = new SmalltalkPhrases(knowledge.Texts.Smalltalk);
        _wording = new EntryWording(knowledge.Texts);
    }

    public KnowledgeBase Knowledge => _knowledge;

    /// <summary>The reply to a question; never throws on any text.</summary>
    public Reply Answer(Question question)
    {
        if (string.IsNullOrWhiteSpace(question.Text))
        {
            return Fallback(TextName.Empty, []);
        }

        if (question.Text.Length > MaxCharacters)
        {
            return Fallback(TextName.TooLong, []);
        }

        return _smalltalk.Find(question.Text) is { } smalltalk
            ? Smalltalk(smalltalk.Reply)
            : Decide(_matcher.Match(question.Text));
    }

    /// <summary>The reply to a message that holds no text, such as a picture.</summary>
    public Reply AnswerWithoutText() => Fallback(TextName.NoText, []);

    /// <summary>An entry of this base that a person has chosen from a list.</summary>
    public AnswerReply Show(Entry entry) => Show([new Candidate(entry, 1)]);

    private Reply Decide(QuestionMatch match)
    {
        var candidates = match.Candidates.Take(Shown).ToList();
        var best = candidates.FirstOrDefault()?.Confidence ?? 0;
        return best >= _thresholds.Answer ? Show(candidates)
            : best >= _thresholds.Clarification ? Clarify(candidates)
            : Fallback(candidates.Count > 0 ? TextName.FallbackNearest : TextName.Fallback, candidates);
    }

    private AnswerReply Show(List<Candidate> candidates)
    {
        var entry = candidates[0].Entry;
        return new AnswerReply
        {
            Disclaimer = Disclaimer,
            KnowledgeVersion = _knowledge.Version,
            Candidates = candidates,
            Entry = entry,
            Notes = [.. Notes(entry)],
            FollowUps = [.. entry.FollowUps.Select(_knowledge.Find).OfType<Entry>()],
        };
    }

    private IEnumerable<string> Notes(Entry entry)
    {
        if (entry.IsExpired(DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime)))
        {
            yield return _wording.ExpiredNote(entry);
        }
    }

    private ClarificationReply Clarify(List<Candidate> candidates) => new()
    {
        Disclaimer = Disclaimer,
        KnowledgeVersion = _knowledge.Version,
        Candidates = candidates,
        Text = _knowledge.Texts[TextName.DidYouMean],
    };

    private FallbackReply Fallback(TextName text, List<Candidate> candidates) => new()
    {
        Disclaimer = Disclaimer,
        KnowledgeVersion = _knowledge.Version,
        Candidates = candidates,
        Text = _knowledge.Texts[text],
        Nearest = [.. candidates.Select(c => c.Entry)],
    };

    private SmalltalkReply Smalltalk(string text) => new()
    {
        Disclaimer = Disclaimer,
        KnowledgeVersion = _knowledge.Version,
        Candidates = [],
        Text = text,
    };

    private string Disclaimer => _knowledge.Texts[TextName.Disclaimer];
}
