using Ketamine.Quantizer.Onnx;

namespace Ketamine.Quantizer;

/// <summary>Rewrites the table of word vectors to 8-bit integers with one scale a word.</summary>
internal static class EmbeddingQuantizer
{
    private const int Limit = sbyte.MaxValue;

    /// <returns>How many look-ups were rewritten.</returns>
    public static int Rewrite(GraphEditor graph, string table) =>
        graph.Replace(node =>
            node.OpType == "Gather" && node.Input[0] == table && graph.Weight(table) is { } weight ? Rewrite(graph, node, weight) : null);

    private static List<NodeProto> Rewrite(GraphEditor graph, NodeProto node, TensorProto weight)
    {
        AddWeights(graph, weight);
        var (ids, output) = (node.Input[1], node.Output[0]);
        return
        [
            Nodes.Make("Gather", [$"{weight.Name}_int8", ids], $"{output}_row"),
            Nodes.ToFloat($"{output}_row", $"{output}_row_float"),
            Nodes.Make("Gather", [$"{weight.Name}_scale", ids], $"{output}_row_scale"),
            Nodes.Make("Mul", [$"{output}_row_float", $"{output}_row_scale"], output),
        ];
    }

    private static void AddWeights(GraphEditor graph, TensorProto weight)
    {
        var (words, columns) = (weight.Dims[0], (int)weight.Dims[1]);
        var (values, scales) = QuantizedWeights.ByRow(weight.Floats(), columns, Limit);
        graph.Add(Tensors.Make($"{weight.Name}_int8", values, words, columns));
        graph.Add(Tensors.Make($"{weight.Name}_scale", scales, words, 1));
    }
}
