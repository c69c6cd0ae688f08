using Ketamine.Storage.Retention;

namespace Ketamine.Storage.Tests.Retention;

public class RetentionDaysTests
{
    [Fact]
    public void The_defaults_are_in_order() => Assert.Null(new RetentionDays().Problem());

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(731)]
    public void A_number_out_of_range_is_named_with_the_remedy(int days)
    {
        Assert.Equal($"Storage:RetentionDays:Feedback is {days}. Set it to a number of days from 1 to 730.", new RetentionDays { Feedback = days }.Problem());
        Assert.Contains("RetentionDays:State", new RetentionDays { State = days }.Problem(), StringComparison.Ordinal);
        Assert.Contains("RetentionDays:Unanswered", new RetentionDays { Unanswered = days }.Problem(), StringComparison.Ordinal);
        Assert.Contains("RetentionDays:Handovers", new RetentionDays { Handovers = days }.Problem(), StringComparison.Ordinal);
    }
}
