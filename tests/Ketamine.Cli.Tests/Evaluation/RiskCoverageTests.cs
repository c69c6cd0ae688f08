using System.Xml.Linq;
using Ketamine.Cli.Evaluation;

namespace Ketamine.Cli.Tests.Evaluation;

public class RiskCoverageTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // Two in scope and right, one in scope and wrong, one not to be answered; the two at 0.8 can only be answered together.
    private static readonly RiskCoverage Curve = RiskCoverage.Of(
    [
        Sample.Asked("fern", ["fern"], 0.9),
        Sample.Asked("fern", ["fig"], 0.8),
        Sample.Asked("none", ["fern"], 0.8, outcome: "fallback"),
        Sample.Asked("fern", ["fern"], 0.2, outcome: "fallback"),
        Sample.Asked("crisis", ["fern"], 0.99, outcome: "escalation"),
        Sample.Asked("fern", [], 0, outcome: "fallback"),
    ]);

    [Fact]
    public void Each_threshold_has_its_share_answered_and_its_share_wrong() =>
        Assert.Equal([new RiskPoint(0.25, 0), new RiskPoint(0.5, 2.0 / 3), new RiskPoint(0.75, 0.5)], Curve.Points);

    [Fact]
    public void The_answerer_stands_where_its_replies_put_it() => Assert.Equal(new RiskPoint(0.5, 0.5), Curve.AsSet);

    [Fact]
    public void Without_in_scope_questions_there_is_no_curve() => Assert.Empty(RiskCoverage.Of([Sample.Asked("none", ["fern"])]).Points);

    [Fact]
    public void The_drawing_has_the_curve_the_axes_and_the_point_as_set()
    {
        var drawing = XDocument.Parse(RiskCoverageSvg.Draw(Curve, "6 questions & 3 entries").ToString());
        var texts = drawing.Descendants(Svg + "text").Select(t => t.Value).ToList();

        // 544 wide from 72, 300 high from 348; the scale ends at 100 %.
        Assert.Equal("208,348 344,148 480,198", drawing.Descendants(Svg + "polyline").Single().Attribute("points")!.Value);
        var circle = drawing.Descendants(Svg + "circle").Single();
        Assert.Equal(("344", "198"), (circle.Attribute("cx")!.Value, circle.Attribute("cy")!.Value));
        Assert.Contains("6 questions & 3 entries", texts);
        Assert.Contains("coverage: share of in-scope questions answered", texts);
        Assert.Contains("risk: share of answers that are wrong", texts);
        Assert.Contains("● as set: 50 % of answers wrong at 50 %", texts);
        Assert.Equal(2, texts.Count(t => t == "100 %"));
    }

    [Fact]
    public void A_low_risk_has_a_fitting_scale_and_nothing_answered_has_no_point()
    {
        var drawing = RiskCoverageSvg.Draw(new RiskCoverage([new RiskPoint(0.01, 1), new RiskPoint(0.5, 0.003), new RiskPoint(1, 0.018)], null), "");

        Assert.Contains("2 %", drawing.Descendants(Svg + "text").Select(t => t.Value));
        Assert.Contains("0.4 %", drawing.Descendants(Svg + "text").Select(t => t.Value));
        Assert.Empty(drawing.Descendants(Svg + "circle"));
    }
}
