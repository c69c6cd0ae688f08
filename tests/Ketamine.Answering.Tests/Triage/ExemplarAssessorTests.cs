using Ketamine.Answering.Triage;
using Ketamine.Knowledge;
using Ketamine.Matching.Semantic;

namespace Ketamine.Answering.Tests.Triage;

/// <summary>The likeness to a handful of exemplars, by wording alone and with the model.</summary>
public sealed class ExemplarAssessorTests : IDisposable
{
    private static readonly SafetyRule Despair = Made.Rule("despair", SafetyCategory.Crisis);
    private static readonly SafetyRule Farewell = Made.Rule("farewell", SafetyCategory.Crisis);
    private static readonly SafetyRule Fit = Made.Rule("fit", SafetyCategory.Emergency);
    private static readonly SafetyRule Mixing = Made.Rule("mixing", SafetyCategory.Refuse);
    private static readonly SafetyRule Amount = Made.Rule("amount", SafetyCategory.PersonalAdvice);

    private static readonly (string Text, SafetyRule? Rule)[] Exemplars =
    [
        ("everything is hopeless and dark", Despair),
        ("hopeless and dark all day", Despair),
        ("life is hopeless to me", Despair),
        ("goodbye my friends for ever", Farewell),
        ("goodbye for ever everyone", Farewell),
        ("this is my goodbye to my friends", Farewell),
        ("he is shaking and turning blue", Fit),
        ("she is shaking on the floor", Fit),
        ("turning blue and shaking badly", Fit),
        ("how to mix two powders to sell", Mixing),
        ("where to sell the powders", Mixing),
        ("mix powders at home", Mixing),
        ("how many spoons should I take", Amount),
        ("should I take two spoons", Amount),
        ("is it right that I take three spoons", Amount),
        ("why do leaves turn yellow", null),
        ("when were tulips brought here", null),
        ("what is compost made of", null),
        ("who named the dandelion", null),
        ("how deep are the roots of an oak", null),
    ];

    private static readonly KnowledgeBase Knowledge = Made.Bare with { SafetyExemplars = [.. Exemplars.Select(e => new SafetyExemplar(e.Text, e.Rule))] };

    private readonly EncoderPool _model = EncoderPool.Open(SentenceEncoder.DefaultFolder, count: 1);

    public void Dispose() => _model.Dispose();

    [Theory]
    [InlineData("hopeless and dark", "despair")]
    [InlineData("goodbye everyone for ever", "farewell")]
    [InlineData("shaking and turning blue", "fit")]
    [InlineData("where to mix and sell powders", "mixing")]
    [InlineData("should I take spoons", "amount")]
    [InlineData("what are roots made of", null)]
    [InlineData("xyzzy wug", null)]
    [InlineData("", null)]
    [InlineData("?!", null)]
    public void Both_name_the_rule_whose_exemplars_a_message_is_like(string message, string? rule)
    {
        Assert.Equal(rule, Look(message, null).Concern?.Rule);
        if (message != "xyzzy wug")
        {
            Assert.Equal(rule, Look(message, _model).Concern?.Rule);
        }
    }

    [Theory]
    [InlineData("I see no way out of this misery", SafetyCategory.Crisis)]
    [InlineData("the child has a seizure and cannot breathe", SafetyCategory.Emergency)]
    public void The_model_sees_what_no_word_of_the_exemplars_tells(string message, SafetyCategory category)
    {
        Assert.Equal(category, Look(message, _model).Concern?.Category);
        Assert.Null(Look(message, null).Concern);
    }

    [Fact]
    public void Only_the_model_tells_what_is_far_from_danger()
    {
        Assert.Contains(SafetyCategory.Crisis, Look("why do leaves turn yellow", _model).FarFrom);
        Assert.Empty(Look("why do leaves turn yellow", null).FarFrom);
        Assert.DoesNotContain(SafetyCategory.Crisis, Look("hopeless and dark", _model).FarFrom);
    }

    [Fact]
    public void Exemplars_are_read_as_messages_are() =>
        Assert.Equal("despair", ExemplarAssessor.Of(Knowledge, text => text.Replace("hopeless", "h", StringComparison.Ordinal), null, null)!.Look("h and dark h").Concern?.Rule);

    [Fact]
    public void There_are_scores_for_danger_any_concern_each_category_and_each_rule_of_each_window()
    {
        var scores = Assert.Single(ExemplarAssessor.Of(Knowledge, Same, null, null)!.Scores("hopeless and dark"));
        Assert.Equal(2 + 4 + 5, scores.All.Count);
        Assert.True(scores.Danger > 0 && scores.AnyConcern > 0 && scores.Of(SafetyCategory.Crisis) > 0, $"{string.Join(' ', scores.All)}");
        Assert.All([SafetyCategory.Emergency, SafetyCategory.Refuse, SafetyCategory.PersonalAdvice], other => Assert.True(scores.Of(other) < 0));
        Assert.Equal(scores.All.Skip(6), Enumerable.Range(0, 5).Select(scores.OfRule));
        Assert.True(scores.OfRule(0) > scores.OfRule(1));
    }

    [Fact]
    public void A_base_without_exemplars_has_neither()
    {
        Assert.Null(ExemplarAssessor.Of(Made.Bare, Same, null, null));
        Assert.Null(WordingOfDanger.Of(Made.Bare, Same, null));
    }

    [Theory]
    [InlineData("hopeless and dark", true)]
    [InlineData("shaking and turning blue", true)]
    [InlineData("where to mix and sell powders", false)]
    [InlineData("should I take spoons", false)]
    [InlineData("what are roots made of", false)]
    [InlineData("xyzzy wug", false)]
    [InlineData("", false)]
    public void Before_any_queue_wording_alone_tells_danger_and_nothing_else(string message, bool danger) =>
        Assert.Equal(danger, WordingOfDanger.Of(Knowledge, Same, null)!.IsIn(message));

    [Fact]
    public void Danger_is_found_in_the_middle_of_much_else()
    {
        var before = string.Concat(Enumerable.Repeat("Why do leaves turn yellow in the autumn? ", 4));
        var message = $"{before}Everything is hopeless and dark. {before}{before}";
        Assert.True(WordingOfDanger.Of(Knowledge, Same, null)!.IsIn(message));
        Assert.Equal("despair", Look(message, null).Concern?.Rule);
        Assert.Null(Look(before + before, null).Concern);
    }

    private static SecondLook Look(string message, EncoderPool? model) => ExemplarAssessor.Of(Knowledge, Same, model, null)!.Look(message);

    private static string Same(string text) => text;
}
