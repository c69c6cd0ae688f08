using Ketamine.Storage.Retention;

namespace Ketamine.Storage.Tests.Retention;

public class RetentionDaysTests
{
    [Fact]
    public void The_defaults_are_in_range() => Assert.True(new RetentionDays().IsInRange);

    [Theory]
    [InlineData(1, true)]
    [InlineData(730, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(731, false)]
    public void Each_number_has_its_range(int days, bool isInRange)
    {
        Assert.Equal(isInRange, new RetentionDays { Feedback = days }.IsInRange);
        Assert.Equal(isInRange, new RetentionDays { State = days }.IsInRange);
        Assert.Equal(isInRange, new RetentionDays { Unanswered = days }.IsInRange);
        Assert.Equal(isInRange, new RetentionDays { Handovers = days }.IsInRange);
        Assert.Equal(isInRange, new RetentionDays { Counts = days }.IsInRange);
    }
}
