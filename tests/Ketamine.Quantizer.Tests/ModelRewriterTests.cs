using Google.Protobuf;
using Ketamine.Quantizer.Onnx;

namespace Ketamine.Quantizer.Tests;

public sealed class ModelRewriterTests
{
    private const string Table = "embeddings.word_embeddings.weight";
    private const string Bias = "encoder.layer.3.output.LayerNorm.bias";

    [Fact]
    public void ProductsAndLookupsAreRewritten()
    {
        var graph = Rewrite(Model());

        Assert.Equal(
            ["Gather", "Cast", "Gather", "Mul", "DynamicQuantizeLinear", "MatMulInteger", "Cast", "Mul", "Mul", "MatMulInteger", "Cast", "Mul", "Mul", "Add", "MatMul", "ReduceMean"],
            graph.Node.Select(node => node.OpType));
    }

    [Fact]
    public void EachNodeReadsWhatAnEarlierOneWrites()
    {
        var graph = Rewrite(Model());
        var known = graph.Initializer.Select(tensor => tensor.Name).Append("input_ids").ToHashSet();

        foreach (var node in graph.Node)
        {
            Assert.Subset(known, node.Input.ToHashSet());
            Assert.All(node.Output, output => Assert.True(known.Add(output), output));
        }

        Assert.Superset(graph.Output.Select(output => output.Name).ToHashSet(), known);
    }

    [Fact]
    public void TheOldWeightsAndTheUnusedOutputAreGone()
    {
        var graph = Rewrite(Model());

        Assert.Equal(
            [Table + "_int8", Table + "_scale", Bias, "key_int8", "key_scale", "query_int8", "query_scale"],
            graph.Initializer.Select(tensor => tensor.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["last_hidden_state", "midway_mean"], graph.Output.Select(output => output.Name));
    }

    [Fact]
    public void MidwayIsTheMeanOfTheFourthLayersPieces()
    {
        var mean = Rewrite(Model()).Node.Single(node => node.Output.Contains("midway_mean"));

        Assert.Equal(["layer"], mean.Input);
        Assert.Equal([1L], mean.Attribute.Single(attribute => attribute.Name == "axes").Ints);
        Assert.Equal(0, mean.Attribute.Single(attribute => attribute.Name == "keepdims").I);
    }

    [Fact]
    public void AModelWithoutAFourthLayerIsRefused()
    {
        var model = Model();
        model.Graph.Node.Single(node => node.OpType == "Add").Input[1] = "key";

        var error = Assert.Throws<QuantizerException>(() => ModelRewriter.Rewrite(model.ToByteArray()));

        Assert.Contains(Bias, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoProductsFitInSixteenBits()
    {
        var weights = Rewrite(Model()).Initializer.Single(tensor => tensor.Name == "query_int8").RawData;

        // An input byte is at most 255; without VNNI, two products are added in a signed 16-bit number that saturates.
        Assert.All(weights, weight => Assert.InRange(2 * byte.MaxValue * Math.Abs((int)(sbyte)weight), 0, short.MaxValue));
    }

    [Fact]
    public void FieldsThatTheToolDoesNotKnowStay()
    {
        // Field 2, the producer's name, is not in onnx.proto here.
        byte[] withProducer = [.. Model().ToByteArray(), 0x12, 4, .. "test"u8];

        Assert.Contains("test", System.Text.Encoding.Latin1.GetString(ModelRewriter.Rewrite(withProducer)), StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameModelGivesTheSameBytes() =>
        Assert.Equal(ModelRewriter.Rewrite(Model().ToByteArray()), ModelRewriter.Rewrite(Model().ToByteArray()));

    [Fact]
    public void AnotherModelIsRefused()
    {
        var error = Assert.Throws<QuantizerException>(() => ModelRewriter.Rewrite(new ModelProto { Graph = new GraphProto() }.ToByteArray()));

        Assert.Contains("0 products", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedModelIsRefused()
    {
        var error = Assert.Throws<QuantizerException>(() => ModelRewriter.Rewrite([0xff, 0xff, 0xff]));

        Assert.Contains("dotnet restore", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WeightsOfAnotherKindAreRefused()
    {
        var model = Model();
        model.Graph.Initializer[1].RawData = ByteString.CopyFrom(1, 2, 3, 4);

        var error = Assert.Throws<QuantizerException>(() => ModelRewriter.Rewrite(model.ToByteArray()));

        Assert.Contains("'query'", error.Message, StringComparison.Ordinal);
    }

    private static GraphProto Rewrite(ModelProto model) =>
        ModelProto.Parser.ParseFrom(ModelRewriter.Rewrite(model.ToByteArray())).Graph;

    /// <summary>A look-up, two products of it with weights, one with a layer's last bias, their product, and a pooled output that nobody wants.</summary>
    private static ModelProto Model()
    {
        var graph = new GraphProto();
        graph.Initializer.Add(Tensors.Make(Table, [1f, 2, 3, 4, 5, 6], 3, 2));
        graph.Initializer.Add(Tensors.Make("query", [1f, -20, 0.5f, 3], 2, 2));
        graph.Initializer.Add(Tensors.Make("key", [0f, 1, 1, 0], 2, 2));
        graph.Initializer.Add(Tensors.Make(Bias, [1f, 2], 2));
        graph.Initializer.Add(Tensors.Make("pooler", [1f], 1));
        graph.Node.Add(Nodes.Make("Gather", [Table, "input_ids"], "words"));
        graph.Node.Add(Nodes.Make("MatMul", ["words", "query"], "q"));
        graph.Node.Add(Nodes.Make("MatMul", ["words", "key"], "k"));
        graph.Node.Add(Nodes.Make("Add", ["k", Bias], "layer"));
        graph.Node.Add(Nodes.Make("MatMul", ["q", "layer"], "last_hidden_state"));
        graph.Node.Add(Nodes.Make("Mul", ["last_hidden_state", "pooler"], "pooled"));
        graph.Output.Add(new ValueInfoProto { Name = "last_hidden_state" });
        graph.Output.Add(new ValueInfoProto { Name = "pooled" });
        return new ModelProto { Graph = graph };
    }
}
