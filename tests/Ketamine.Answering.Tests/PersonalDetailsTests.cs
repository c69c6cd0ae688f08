using Ketamine.Knowledge;

namespace Ketamine.Answering.Tests;

public sealed class PersonalDetailsTests
{
    private readonly PersonalDetails _details = new(new PersonalDetailMarks(["my name is", "i'm called"], ["date of birth", "phone", "member id"]));

    [Theory]
    [InlineData("My name is Mary Smith what soil do ferns need", "Mary", "Smith")]
    [InlineData("my name is Mary J. O’Neill-Smith what soil do ferns need", "Mary", "J.", "Neill", "Smith")]
    [InlineData("my name is mary smith, what soil do ferns need", "mary", "smith")]
    [InlineData("I'm called: Mary. what soil do ferns need", "Mary")]
    [InlineData("MY NAME IS MARY SMITH, what soil do ferns need", "MARY", "SMITH")]
    public void A_name_that_is_announced_is_taken_out(string message, params string[] names) => AssertTakenOut(message, names);

    [Fact]
    public void A_name_in_a_message_of_capitals_is_taken_out() =>
        Assert.Equal("WHAT SOIL DO FERNS NEED", _details.Strip("MY NAME IS MARY SMITH, WHAT SOIL DO FERNS NEED").Trim(' ', ','));

    [Fact]
    public void A_message_of_capitals_keeps_its_question() =>
        Assert.Contains("WHAT SOIL DO FERNS NEED", _details.Strip("MY NAME IS MARY WHAT SOIL DO FERNS NEED"), StringComparison.Ordinal);

    [Theory]
    [InlineData("phone 12345 what soil do ferns need", "12345")]
    [InlineData("Phone no. 12345, what soil do ferns need", "12345")]
    [InlineData("my date of birth is 1/2/1990, what soil do ferns need", "1/2/1990", "1990")]
    [InlineData("MEMBER ID: #42-17 what soil do ferns need", "42", "17")]
    public void A_number_that_is_announced_is_taken_out_however_short(string message, params string[] numbers) => AssertTakenOut(message, numbers);

    [Theory]
    [InlineData("call +44 (0)7700 900123, what soil do ferns need", "7700", "900123")]
    [InlineData("1234567 what soil do ferns need", "1234567")]
    [InlineData("write to mary.smith+ferns@post.example.co.uk, what soil do ferns need", "mary", "smith", "example", "uk")]
    public void A_long_number_or_an_address_is_taken_out_without_being_announced(string message, params string[] details) => AssertTakenOut(message, details);

    [Theory]
    [InlineData("what soil do ferns need at 18 to 24 degrees")]
    [InlineData("Do Boston Ferns need 250 ml of water, or 300?")]
    [InlineData("is the phone on the table bad for my fern")]
    public void A_question_without_personal_details_stays_as_it_is(string message) => Assert.Equal(message, _details.Strip(message));

    [Fact]
    public void Words_around_a_number_stay_apart() => Assert.Equal("call please", _details.Strip("call07700900123please"));

    [Theory]
    [InlineData("mary@example.org")]
    [InlineData("07700 900123")]
    [InlineData("my name is Mary Smith")]
    public void A_message_of_nothing_else_is_left_so_that_something_is_searched(string message) => Assert.Equal(message, _details.Strip(message));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_base_that_names_no_marks_still_loses_addresses_and_long_numbers_alone(bool says)
    {
        var details = new PersonalDetails(says ? new PersonalDetailMarks([], []) : null);

        Assert.Equal("Which fern is small, Boston or Maidenhair, 18 or 20 cm?", details.Strip("Which fern is small, Boston or Maidenhair, 18 or 20 cm?"));
        Assert.Equal("ferns?", details.Strip("mary@example.org 07700 900123 ferns?").Trim());
    }

    private void AssertTakenOut(string message, string[] details)
    {
        var stripped = _details.Strip(message);

        Assert.Contains("what soil do ferns need", stripped, StringComparison.Ordinal);
        Assert.All(details, detail => Assert.DoesNotContain(detail, stripped, StringComparison.OrdinalIgnoreCase));
    }
}
