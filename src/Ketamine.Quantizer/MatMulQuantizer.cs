using Ketamine.Quantizer.Onnx;

namespace Ketamine.Quantizer;

/// <summary>Rewrites matrix products with constant weights to 8-bit integers; the other factor is quantized as it comes.</summary>
internal static class MatMulQuantizer
{
    // Processors without VNNI add two products of an unsigned and a signed byte in 16 bits, and saturate. 2 × 255 × 64 fits
    // where 2 × 255 × 127 does not: with 7 bits, every processor computes the same sums.
    private const int Limit = 64;

    /// <returns>How many products were rewritten.</returns>
    public static int Rewrite(GraphEditor graph)
    {
        var quantized = new HashSet<string>();
        return graph.Replace(node =>
            node.OpType == "MatMul" && graph.Weight(node.Input[1]) is { } weight ? Rewrite(graph, node, weight, quantized) : null);
    }

    private static List<NodeProto> Rewrite(GraphEditor graph, NodeProto node, TensorProto weight, HashSet<string> quantized)
    {
        AddWeights(graph, weight);
        var nodes = new List<NodeProto>();
        var (input, output) = (node.Input[0], node.Output[0]);
        // Query, key and value have the same input: it is quantized once.
        if (quantized.Add(input))
        {
            nodes.Add(Nodes.Make("DynamicQuantizeLinear", [input], $"{input}_int8", $"{input}_scale", $"{input}_zero"));
        }

        nodes.Add(Nodes.Make("MatMulInteger", [$"{input}_int8", $"{weight.Name}_int8", $"{input}_zero"], $"{output}_sum"));
        nodes.Add(Nodes.ToFloat($"{output}_sum", $"{output}_sum_float"));
        nodes.Add(Nodes.Make("Mul", [$"{input}_scale", $"{weight.Name}_scale"], $"{output}_sum_scale"));
        nodes.Add(Nodes.Make("Mul", [$"{output}_sum_float", $"{output}_sum_scale"], output));
        return nodes;
    }

    private static void AddWeights(GraphEditor graph, TensorProto weight)
    {
        var columns = (int)weight.Dims[1];
        var (values, scales) = QuantizedWeights.ByColumn(weight.Floats(), columns, Limit);
        graph.Add(Tensors.Make($"{weight.Name}_int8", values, weight.Dims[0], columns));
        graph.Add(Tensors.Make($"{weight.Name}_scale", scales, columns));
    }
}
