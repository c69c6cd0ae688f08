using Ketamine.Cli.Evaluation;

namespace Ketamine.Cli.Tests.Evaluation;

public sealed class QuestionFileTests : IDisposable
{
    private readonly PlantBase _plants = new();

    public void Dispose() => _plants.Dispose();

    [Fact]
    public void Labels_are_entries_or_names_and_the_first_is_wanted()
    {
        var questions = Read("text\tlabel\tkind\nDry fern?\tfern|fig\tin\nTulips?\tnone\tnear-topic\nHelp me\tcrisis|emergency\tdark\nHi\tsmalltalk\tchat\n");

        Assert.Equal([new Label.Answered("fern"), new Label.Answered("fig")], questions[0].Labels);
        Assert.True(questions[0].IsInScope);
        Assert.True(questions[1].IsNotToBeAnswered);
        Assert.Equal(new Label.Concern("crisis"), questions[2].Wanted);
        Assert.True(questions[2].AcceptsConcern("emergency"));
        Assert.Equal(new Label.Smalltalk(), questions[3].Wanted);
    }

    [Fact]
    public void The_third_column_is_the_kind_whatever_its_name_and_further_ones_are_ignored()
    {
        var question = Assert.Single(Read("text\tlabel\tcategory\tprovenance\nDry fern?\tfern\tchatty\twritten\tmore\n"));

        Assert.Equal(("Dry fern?", "chatty"), (question.Text, question.Kind));
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_are_accepted()
    {
        var question = Assert.Single(Read("\uFEFFtext\tlabel\tkind\r\nDry fern?\tfern\tin\r\n\r\n"));

        Assert.Equal("in", question.Kind);
    }

    [Fact]
    public void Files_are_read_in_order()
    {
        var first = _plants.Write("a.tsv", "text\tlabel\tkind\nOne\tfern\tin\n");
        var second = _plants.Write("b.tsv", "text\tlabel\tkind\nTwo\tfig\tin\n");

        Assert.Equal(["Two", "One"], QuestionFile.ReadAll([second, first], _plants.Knowledge).Select(q => q.Text));
    }

    [Theory]
    [InlineData("", ":1: The header is not known. Start the file with the columns text, label, kind")]
    [InlineData("label\ttext\tkind\nfern\tDry?\tin\n", ":1: The header is not known.")]
    [InlineData("text\tlabel\nDry?\tfern\n", ":1: The header is not known.")]
    [InlineData("text\tlabel\tkind\n", "There are no questions. Add at least one row")]
    [InlineData("text\tlabel\tkind\nDry?\tfern\n", ":2: The row lacks a text, a label or a kind. Fill the first three columns")]
    [InlineData("text\tlabel\tkind\nA\tfern\tin\n \tfern\tin\n", ":3: The row lacks")]
    [InlineData("text\tlabel\tkind\nA\tfern\t\tin\n", ":2: The row lacks")]
    [InlineData("text\tlabel\tkind\nA\toak\tin\n", ":2: The label 'oak' is no entry of")]
    [InlineData("text\tlabel\tkind\nA\tfern|oak\tin\n", ":2: The label 'oak' is no entry of")]
    [InlineData("text\tlabel\tkind\nA\tfern|\tin\n", ":2: The label '' is no entry of")]
    [InlineData("text\tlabel\tkind\nA\tNone\tin\n", "--knowledge, or use one of none, offtopic, smalltalk, information, crisis, emergency, refuse, personal-advice.")]
    public void A_bad_file_is_refused_with_line_and_remedy(string content, string expected)
    {
        var refusal = Assert.Throws<InputException>(() => Read(content));

        Assert.Contains("questions.tsv", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var refusal = Assert.Throws<InputException>(() => QuestionFile.ReadAll([_plants.Named("no.tsv")], _plants.Knowledge));

        Assert.Contains("no.tsv: There is no such file.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_all_files_are_told_together_and_a_flood_is_cut()
    {
        var first = _plants.Write("a.tsv", "text\tlabel\tkind\nOne\toak\tin\n");
        var second = _plants.Write("b.tsv", "text\tlabel\tkind\n" + string.Concat(Enumerable.Repeat("Two\telm\tin\n", 30)));

        var lines = Assert.Throws<InputException>(() => QuestionFile.ReadAll([first, second], _plants.Knowledge)).Message.Split(Environment.NewLine);

        Assert.Equal(21, lines.Length);
        Assert.Contains("'oak'", lines[0], StringComparison.Ordinal);
        Assert.Equal("and 11 more problems of 31.", lines[^1]);
    }

    [Fact]
    public void An_entry_named_like_a_label_is_refused()
    {
        var clash = _plants.Knowledge.With([Sample.Entry("none")]);
        var file = _plants.Write("questions.tsv", "text\tlabel\tkind\nOne\tnone\tin\n");

        var refusal = Assert.Throws<InputException>(() => QuestionFile.ReadAll([file], clash));

        Assert.Contains("The entry 'none' has the name of a label.", refusal.Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<LabelledQuestion> Read(string content) =>
        QuestionFile.ReadAll([_plants.Write("questions.tsv", content)], _plants.Knowledge);
}
