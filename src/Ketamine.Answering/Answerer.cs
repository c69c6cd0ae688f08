using Ketamine.Answering.Triage;
using Ketamine.Knowledge;
using Ketamine.Matching;
using Ketamine.Matching.Guards;

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
    private readonly SafetyTriage? _triage;
    private readonly SafetyReplies _safety;
    private readonly PersonalDetails _details;
    private readonly RecentReplies? _recent;

    /// <param name="knowledge">What may be shown.</param>
    /// <param name="matcher">May know more entries than may be shown; those are passed over.</param>
    /// <param name="triage">Comes before everything else; null for a base that brings no rules, or where it is switched off to measure matching.</param>
    public Answerer(KnowledgeBase knowledge, IQuestionMatcher matcher, AnswerThresholds thresholds, TimeProvider time, SafetyTriage? triage)
    {
        _triage = triage;
        _safety = new SafetyReplies(knowledge);
        _details = new PersonalDetails(knowledge.Safety?.PersonalDetails);
        _knowledge = knowledge;
        _matcher = matcher;
        _thresholds = thresholds;
        _time = time;
        _smalltalk = new SmalltalkPhrases(knowledge.Texts.Smalltalk);
        _wording = new EntryWording(knowledge.Texts);
    }

    public KnowledgeBase Knowledge => _knowledge;

    /// <summary>The same base where words alone are compared, for when there is more to do than the encoder can; null where there is no such difference.</summary>
    public Answerer? WordsAlone { get; init; }

    /// <summary>How many of the latest replies to keep in memory; 0 for none.</summary>
    public int RepliesKept
    {
        init => _recent = value < RecentReplies.Least ? null : new RecentReplies(value);
    }

    /// <summary>The reply that the same question, word for word, was given lately; null where there is none.</summary>
    public Reply? Recall(Question question) => _recent?.Find(question);

    /// <summary>The reply to a question; never throws on any text.</summary>
    public Reply Answer(Question question)
    {
        var reply = StageTimes.Time("whole", () => Choose(question));
        _recent?.Keep(question, reply, LeansBack(question.Text));
        return reply;
    }

    private bool LeansBack(string text) => FollowUpQuestion.Is(_details.Strip(text));

    private Reply Choose(Question question)
    {
        if (string.IsNullOrWhiteSpace(question.Text))
        {
            return Fallback(TextName.Empty);
        }

        // Length comes after triage: a line of danger counts wherever it stands.
        var concern = StageTimes.Time("triage", () => _triage?.Assess(question.Text));
        return concern switch
        {
            { IsEscalation: true } => _safety.Escalate(concern, question),
            { Category: SafetyCategory.Refuse } => _safety.Refuse(concern, question),
            _ when question.Text.Length > MaxCharacters => Fallback(TextName.TooLong),
            null when _smalltalk.Find(question.Text) is { } smalltalk => Smalltalk(smalltalk.Reply),
            null => Decide(question with { Text = _details.Strip(question.Text) }),
            _ => Advise(concern, Match(_details.Strip(question.Text))),
        };
    }

    /// <inheritdoc cref="SafetyTriage.IsUrgent"/>
    public bool IsUrgent(string text) => _triage?.IsUrgent(text) == true;

    /// <summary>The same by all that triage has, the model included: finds more, and takes about as long as an answer.</summary>
    public bool IsDanger(string text) => _triage?.Assess(text) is { IsEscalation: true };

    /// <summary>The reply to a message that holds no text, such as a picture.</summary>
    public Reply AnswerWithoutText() => Fallback(TextName.NoText);

    /// <summary>An entry of this base that a person has chosen from a list.</summary>
    public AnswerReply Show(Entry entry) => Show(entry, [new Candidate(entry, 1)], previous: null);

    private List<Candidate> Match(string text, string? excluding = null)
    {
        var match = StageTimes.Time("match", () => _matcher.Match(text, excluding));
        return [.. match.Candidates.Where(c => _knowledge.Find(c.Entry.Id) is not null).Take(Shown)];
    }

    private Reply Decide(Question question)
    {
        var previous = _knowledge.Find(question.Previous);
        return previous is not null && FollowUpQuestion.Is(question.Text) && FollowUp(question.Text, previous) is { } followUp
            ? followUp
            : Decide(Match(question.Text), null);
    }

    /// <summary>The answer to a question that leans on the last entry; null where none is close enough.</summary>
    private Reply? FollowUp(string text, Entry previous)
    {
        var reply = Decide(Match($"{text} {previous.Question}", previous.Id), previous);
        return reply is FallbackReply ? null : reply;
    }

    private Reply Decide(List<Candidate> candidates, Entry? previous) =>
        candidates.FirstOrDefault() switch
        {
            { } best when IsAnswer(best) => Show(best.Entry, candidates, previous),
            { Conflict: null or { Kind: not ConflictKind.Substance } } best
                when best.Confidence >= _thresholds.Clarification && Offered(candidates) is { Count: > 0 } offered => Clarify(candidates, offered),
            _ => Fallback(candidates),
        };

    private bool IsAnswer(Candidate candidate) => candidate.Conflict is null && candidate.Confidence >= _thresholds.Answer;

    // One person's case: the general entry, and a plain word that the bot can't advise on the case.
    private Reply Advise(SafetyConcern concern, List<Candidate> candidates)
    {
        var best = candidates.FirstOrDefault() is { } first && IsAnswer(first) ? first.Entry : _knowledge.Find(concern.EntryId);
        var advice = _knowledge.Texts[TextName.PersonalAdvice];
        if (best is not null)
        {
            var answer = Show(best, candidates, previous: null);
            return answer with { Safety = concern, Notes = [advice, .. answer.Notes] };
        }

        var fallback = Fallback(candidates);
        return fallback with { Safety = concern, Text = $"{advice}\n\n{fallback.Text}" };
    }

    private AnswerReply Show(Entry entry, List<Candidate> candidates, Entry? previous) => new()
    {
        Disclaimer = Disclaimer,
        KnowledgeVersion = _knowledge.Version,
        Candidates = candidates,
        Entry = entry,
        Notes = [.. Notes(entry, previous)],
        FollowUps = [.. entry.FollowUps.Select(_knowledge.Find).OfType<Entry>()],
    };

    private IEnumerable<string> Notes(Entry entry, Entry? previous)
    {
        if (previous is not null)
        {
            yield return _wording.FollowUpNote(previous);
        }

        if (entry.IsExpired(DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime)))
        {
            yield return _wording.ExpiredNote(entry);
        }
    }

    private ClarificationReply Clarify(List<Candidate> candidates, IReadOnlyList<Entry> offered) => new()
    {
        Disclaimer = Disclaimer,
        KnowledgeVersion = _knowledge.Version,
        Candidates = candidates,
        Text = _knowledge.Texts[TextName.DidYouMean],
        Offered = offered,
    };

    // Nobody is offered a question that the bot would decline.
    private static List<Entry> Offered(List<Candidate> candidates) => [.. candidates.Select(c => c.Entry).Where(e => e.Risk != RiskClass.Refuse)];

    private FallbackReply Fallback(List<Candidate> candidates)
    {
        var offered = Offered(candidates);
        return Fallback(offered.Count > 0 ? TextName.FallbackNearest : TextName.Fallback) with { Candidates = candidates, Offered = offered };
    }

    private FallbackReply Fallback(TextName text) => new()
    {
        Disclaimer = Disclaimer,
        KnowledgeVersion = _knowledge.Version,
        Candidates = [],
        Text = _knowledge.Texts[text],
        Offered = [],
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
