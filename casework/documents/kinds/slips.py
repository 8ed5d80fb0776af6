"""The slips of the one-stop shop, and the receipts beside them."""

from casework.documents import facts
from casework.documents.kinds.kind import DocumentKind

KINDS = (
    DocumentKind(
        code="receipt-slip",
        title="Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
        facts=facts.ReceiptSlip,
        series="TTPVHCC",
    ),
    DocumentKind(
        code="supplement-slip",
        title="Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
        facts=facts.SupplementSlip,
        series="TTPVHCC",
    ),
    DocumentKind(
        code="decline-slip",
        title="Phiếu từ chối tiếp nhận giải quyết hồ sơ",
        facts=facts.DeclineSlip,
        series="TTPVHCC",
    ),
    DocumentKind(code="deposit-receipt", title="Giấy xác nhận nộp hồ sơ trực tuyến", facts=facts.DepositReceipt),
    DocumentKind(
        code="handover-slip",
        title="Phiếu bàn giao kết quả",
        facts=facts.HandoverSlip,
        series="TTPVHCC",
    ),
    DocumentKind(code="control-sheet", title="Phiếu kiểm soát quá trình giải quyết hồ sơ", facts=facts.ControlSheet),
    DocumentKind(
        code="tracking-book", title="Sổ theo dõi hồ sơ", facts=facts.TrackingBook, sheet="A4 landscape", proven=False
    ),
)
