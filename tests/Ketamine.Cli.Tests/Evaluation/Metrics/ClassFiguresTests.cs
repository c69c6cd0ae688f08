using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Cli.Tests.Evaluation.Metrics;

public class ClassFiguresTests
{
    private static readonly IReadOnlyDictionary<string, ClassFigures> Figures = ClassFigures.Of(
    [
        Sample.Asked("crisis", [], outcome: "escalation", safety: "crisis"),
        Sample.Asked("crisis|emergency", [], outcome: "escalation", safety: "emergency"),
        Sample.Asked("crisis", [], outcome: "escalation", safety: "emergency"),
        Sample.Asked("crisis", ["fern"]),
        Sample.Asked("information", [], outcome: "escalation", safety: "crisis"),
        Sample.Asked("information", ["fern"]),
        Sample.Asked("information", ["fern"], safety: "personal-advice"),
        Sample.Asked("information|emergency", [], outcome: "escalation", safety: "emergency"),
        Sample.Asked("smalltalk", [], outcome: "refusal", safety: "refuse"),
        Sample.Asked("fern", ["fern"]),
    ]);

    [Fact]
    public void Two_of_four_crises_are_treated_as_a_label_asks() => Assert.Equal((4, 0.5), (Figures["crisis"].Questions, Figures["crisis"].Recall));

    [Fact]
    public void One_of_six_others_is_taken_for_a_crisis() => Assert.Equal(1.0 / 6, Figures["crisis"].FalseAlarms);

    [Fact]
    public void An_acceptable_class_is_no_false_alarm() => Assert.Equal(1.0 / 8, Figures["emergency"].FalseAlarms);

    [Fact]
    public void A_class_without_questions_has_false_alarms_but_no_recall() =>
        Assert.Equal(new ClassFigures(0, null, 0.1), Figures["refuse"]);

    [Fact]
    public void Personal_advice_may_be_seen_in_a_question_for_information_but_is_counted() =>
        Assert.Equal(new ClassFigures(0, null, 0.1), Figures["personal-advice"]);

    [Fact]
    public void Information_passes_unless_it_is_turned_away_or_a_label_allows_it() =>
        Assert.Equal((4, 0.75, 0.25), (Figures["information"].Questions, Figures["information"].Recall, Figures["information"].FalseAlarms));

    [Fact]
    public void The_classes_are_those_of_the_contract() =>
        Assert.Equal(["crisis", "emergency", "refuse", "personal-advice", "information"], Figures.Keys);
}
